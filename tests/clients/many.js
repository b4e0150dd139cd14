'use strict';

const { Conversation, run, tokenOf } = require('./conversation');

// SITE COUNT QUESTION…: that many conversations at once, each beginning with another of the questions.
run(async (site, count, ...questions) => Promise.all([...Array(Number(count)).keys()].map(async place => {
  const { token } = await tokenOf(site);
  const conversation = new Conversation(site, { token });
  await conversation.greeted();
  const asked = questions.map((_, turn) => questions[(place + turn) % questions.length]);
  for (const question of asked) await conversation.ask(question);
  return { asked, ...conversation.report() };
})));
