// One side of a conversation, told by a client that knows nothing of Recado but the frames of the event-bus bridge.
// Arguments: PORT NICKNAME FRIEND. Prints a line for each thing that happens; ends when it heard and confirmed one message.
'use strict';

const EventBus = require('vertx3-tcp-eventbus-client/lib/tcp-vertx-eventbus.js');

const [port, nickname, friend] = process.argv.slice(2);
const credentials = { nickname, password: 'the password of ' + nickname };
const bus = new EventBus('127.0.0.1', Number(port));

function ask(address, body, then) {
  bus.send(address, body, (refusal, answer) => {
    if (refusal) {
      console.log('refused', address, refusal.failureCode, refusal.failureType);
    }
    then(answer && answer.body);
  });
}

function hear(error, frame) {
  if (error || frame.body.event !== 'entry') {
    return;
  }
  console.log('heard', frame.body.body);
  const seen = { conversation: frame.body.conversation, delivered: frame.body.seq };
  ask('recado.acknowledge', seen, cursors => {
    console.log('acknowledged', cursors.delivered);
    bus.transport.end();
  });
}

bus.onopen = () => {
  ask('recado.send', { to: '@' + friend, id: '0', body: 'too early' }, () => {
    ask('recado.register', credentials, account => {
      console.log('registered', account.nickname);
      ask('recado.login', credentials, session => {
        console.log('logged in', session.account === account.account);
        bus.registerHandler('recado.inbox', hear);
        ask('recado.send', { to: '@' + friend, id: '1', body: 'olá from node' }, accepted => {
          console.log('accepted', accepted.seq, accepted.durable);
        });
      });
    });
  });
};
bus.onclose = () => console.log('closed');
