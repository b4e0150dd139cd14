'use strict';

const { Conversation, run, tokenOf } = require('./conversation');

// SITE QUESTION: two conversations, and what the one's token is good for in the other.
run(async (site, question) => {
  const [own, other] = [await tokenOf(site), await tokenOf(site)];
  const [mine, theirs] = [own, other].map(({ token }) => new Conversation(site, { token }));
  await Promise.all([mine.greeted(), theirs.greeted()]);
  const before = theirs.activities.length;
  const root = `${site}/v3/directline/conversations/${other.conversationId}`;
  const headers = { Authorization: `Bearer ${own.token}`, 'Content-Type': 'application/json' };
  const body = JSON.stringify({ type: 'message', from: { id: 'u1' }, text: question });
  const calls = {
    read: await statusOf(`${root}/activities`, { headers }),
    post: await statusOf(`${root}/activities`, { headers, method: 'POST', body }),
    upload: await statusOf(`${root}/upload?userId=u1`, { headers, method: 'POST', body }),
    reconnect: await statusOf(root, { headers }),
    stream: await statusOfStream(mine.client.streamUrl.replace(own.conversationId, other.conversationId)),
  };
  const intruder = new Conversation(site, { token: own.token, conversationId: other.conversationId });
  await intruder.until('an end', () => intruder.statuses.some(status => ['ExpiredToken', 'FailedToConnect', 'Ended'].includes(status)));
  await mine.ask(question);
  await theirs.ask(question);
  return { calls, intruder: intruder.report(), added: theirs.activities.slice(before).filter(({ type }) => type === 'message').map(({ from }) => from.role) };
});

async function statusOf(address, options) {
  return (await fetch(address, options)).status;
}

function statusOfStream(address) {
  return new Promise(resolve => {
    const socket = new WebSocket(address);
    socket.on('open', () => resolve(101)).on('unexpected-response', (_, response) => resolve(response.statusCode)).on('error', () => {});
  });
}
