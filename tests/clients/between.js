'use strict';

const net = require('net');

/** Passes bytes on, and cuts WebSockets off when told to. */
class Between {
  static start({ hostname, port }) {
    const between = new Between();
    between.opened = 0;
    between._sockets = new Set();
    const server = net.createServer(client => {
      const service = net.connect(Number(port), hostname);
      client.on('error', () => service.destroy()).on('close', () => service.destroy());
      service.on('error', () => client.destroy()).on('close', () => client.destroy());
      client.once('data', head => {
        if (!/^upgrade: *websocket/im.test(head.toString('latin1'))) return;
        between.opened++;
        between._sockets.add(client);
      });
      client.pipe(service).pipe(client);
    });
    return new Promise(resolve => server.listen(0, '127.0.0.1', () => {
      between.site = `http://127.0.0.1:${server.address().port}`;
      resolve(between);
    }));
  }

  cut() {
    for (const socket of this._sockets) socket.destroy();
    this._sockets.clear();
  }
}

module.exports = { Between };
