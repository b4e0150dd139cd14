'use strict';

const readline = require('readline');
const { Conversation, run, shown, tokenOf } = require('./conversation');

// SITE COUNT QUESTION…: asks to have the service killed, and started again, amid that many conversations. Each goes on, and ends with one that needs the state: 2018年呢？
run(async (site, count, ...questions) => {
  const conversations = await Promise.all([...Array(Number(count)).keys()].map(async () => {
    const { token } = await tokenOf(site);
    const conversation = new Conversation(site, { token, random: () => 0 });
    await conversation.greeted();
    return { conversation, acknowledged: [] };
  }));
  const talking = Promise.all(conversations.map(talk => hold(talk, [...questions, questions[0]])));

  // In the middle: some have been answered, some asked, some not.
  await conversations[0].conversation.until('a few answers', () => answers(conversations) >= Number(count));
  const again = new Promise(resolve => readline.createInterface({ input: process.stdin }).once('line', resolve));
  process.stdout.write('kill\n');
  await again;
  await talking;
  await Promise.all(conversations.map(talk => hold(talk, ['2018年呢？'])));
  return Promise.all(conversations.map(async ({ conversation, acknowledged }) => ({ ...conversation.report(), acknowledged, kept: await kept(site, conversation.client) })));
});

function answers(conversations) {
  return conversations.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
}

/** Asks one after the other; what was not taken is said again, as a person does. */
async function hold({ conversation, acknowledged }, questions) {
  for (const question of questions) {
    let id = 'retry';
    while (id === 'retry') {
      id = await conversation.post(question).catch(() => 'retry');
      if (id === 'retry') await new Promise(resolve => setTimeout(resolve, 500));
    }
    await conversation.replyTo(id);
    acknowledged.push(id);
  }
}

/** The whole transcript as the service has it. */
async function kept(site, { conversationId, token }) {
  const response = await fetch(`${site}/v3/directline/conversations/${conversationId}/activities`, { headers: { Authorization: `Bearer ${token}` } });
  return (await response.json()).activities.map(shown);
}
