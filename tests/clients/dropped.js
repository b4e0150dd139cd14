'use strict';

const { Between } = require('./between');
const { Conversation, run, tokenOf } = require('./conversation');

// SITE BEFORE WHILE AFTER: the socket is cut off by what stands between; one question is asked while it is gone.
run(async (site, before, meanwhile, after) => {
  const between = await Between.start(new URL(site));
  const { token } = await tokenOf(between.site);
  const conversation = new Conversation(between.site, { token, random: () => 0 });
  await conversation.greeted();
  await conversation.ask(before);
  between.cut();
  await conversation.ask(meanwhile);
  await conversation.ask(after);
  return { ...conversation.report(), opened: between.opened };
});
