'use strict';

// The client asks for a new token every 15 minutes; here those pass in a second. The client itself is as it was published.
const quarterHourMs = 15 * 60 * 1000;
const interval = globalThis.setInterval;
globalThis.setInterval = (callback, ms, ...rest) => interval(callback, ms === quarterHourMs ? 1000 : ms, ...rest);

const { Conversation, run, tokenOf } = require('./conversation');

// SITE QUESTION: asked when the token the conversation began with is no longer good.
run(async (site, question) => {
  const { token, conversationId } = await tokenOf(site);
  const conversation = new Conversation(site, { token });
  await conversation.greeted();
  const first = conversation.client.token;
  const refusal = await refusalOf(`${site}/v3/directline/conversations/${conversationId}/activities`, first);
  await conversation.ask(question);
  return { ...conversation.report(), refusal, isAnother: conversation.client.token !== first };
});

async function refusalOf(address, token) {
  for (;;) {
    const response = await fetch(address, { headers: { Authorization: `Bearer ${token}` } });
    if (!response.ok) return { status: response.status, ...(await response.json()) };
    await new Promise(resolve => setTimeout(resolve, 250));
  }
}
