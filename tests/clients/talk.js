'use strict';

const { Conversation, run, tokenOf } = require('./conversation');

// SITE websocket|polling QUESTION…: one conversation from its start.
run(async (site, transport, ...questions) => {
  const { token } = await tokenOf(site);
  const conversation = new Conversation(site, { token, webSocket: transport === 'websocket' });
  await conversation.greeted();
  for (const question of questions) await conversation.ask(question);
  return conversation.report();
});
