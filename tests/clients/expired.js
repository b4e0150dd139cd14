'use strict';

const { Conversation, run, tokenOf } = require('./conversation');

// SITE SECRET QUESTION: the token expires while the client polls; the page's server gets it another one with the secret.
run(async (site, secret, question) => {
  const { token, conversationId } = await tokenOf(site);
  const conversation = new Conversation(site, { token, webSocket: false });
  await conversation.greeted();
  await conversation.until('the expiry', () => conversation.statuses.includes('ExpiredToken'));
  const posted = await conversation.post(question);
  const response = await fetch(`${site}/v3/directline/conversations/${conversationId}`, { headers: { Authorization: `Bearer ${secret}` } });
  conversation.client.reconnect(await response.json());
  await conversation.ask(question);
  return { ...conversation.report(), posted };
});
