'use strict';

// What Microsoft's client expects of a browser.
globalThis.XMLHttpRequest = require('xhr2');
globalThis.WebSocket = require('ws');
const { ConnectionStatus, DirectLine } = require('botframework-directlinejs');

const patienceMs = 60_000;

/** A page's token, as the service gives it to anybody. */
async function tokenOf(site) {
  const response = await fetch(`${site}/directline/token`, { method: 'POST' });
  if (!response.ok) throw new Error(`/directline/token: HTTP ${response.status}`);
  return response.json();
}

/** A conversation held with Microsoft's client, and everything the client said of it. */
class Conversation {
  constructor(site, options) {
    this.activities = [];
    this.statuses = [];
    this._watchers = new Set();
    this.client = new DirectLine({ domain: `${site}/v3/directline`, pollingInterval: 200, ...options });
    this.client.connectionStatus$.subscribe(status => {
      this.statuses.push(ConnectionStatus[status]);
      this._look();
    });
    this.client.activity$.subscribe(activity => {
      this.activities.push(activity);
      this._look();
    }, () => this._look());
  }

  /** Resolves when the condition holds. */
  async until(what, holds) {
    if (holds()) return;
    await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`waited in vain for ${what}; have ${JSON.stringify(this.report())}`)), patienceMs);
      const watcher = () => {
        if (!holds()) return;
        clearTimeout(late);
        this._watchers.delete(watcher);
        resolve();
      };
      this._watchers.add(watcher);
    });
  }

  greeted() {
    return this.until('the greeting', () => this.activities.some(activity => activity.type === 'message' && activity.from.role === 'bot'));
  }

  /** The posted message's id; 'retry' when the client says so. */
  post(text) {
    return this.client
      .postActivity({ type: 'message', from: { id: 'u1' }, text, locale: 'zh-CN', channelData: { clientActivityID: `${Math.random()}` } })
      .toPromise();
  }

  replyTo(id) {
    return this.until(`the reply to ${id}`, () => this.activities.some(activity => activity.type === 'message' && activity.replyToId === id));
  }

  async ask(text) {
    const id = await this.post(text);
    await this.replyTo(id);
    return id;
  }

  report() {
    return { conversation: this.client.conversationId, statuses: this.statuses, activities: this.activities.map(shown) };
  }

  _look() {
    for (const watcher of [...this._watchers]) watcher();
  }
}

/** What the tests look at. */
function shown(activity) {
  const message = (activity.entities || []).find(entity => entity.type === 'https://schema.org/Message' && entity['@id'] === '');
  return {
    id: activity.id,
    type: activity.type,
    role: activity.from.role,
    text: activity.text,
    replyToId: activity.replyToId,
    timestamp: activity.timestamp,
    clientActivityID: activity.channelData && activity.channelData.clientActivityID,
    citations: ((message && message.citation) || []).map(({ position, appearance }) => ({ position, name: appearance.name, url: appearance.url })),
    actions: ((activity.suggestedActions && activity.suggestedActions.actions) || []).map(action => action.value),
  };
}

/** Runs a script, prints what it returns and ends the process, open sockets or not. */
function run(script) {
  script(...process.argv.slice(2)).then(
    result => process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0)),
    fault => process.stderr.write(`${fault.stack}\n`, () => process.exit(1)));
}

module.exports = { Conversation, run, shown, tokenOf };
