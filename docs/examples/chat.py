#!/usr/bin/env python3
"""A client of Recado in an afternoon, with nothing but Python's standard library.

    chat.py HOST PORT NICKNAME PASSWORD FRIEND
    chat.py HOST PORT NICKNAME PASSWORD '#GROUP'

Makes the account if it is not there, logs in, prints what others write, and sends each line of the standard input to FRIEND, or to
GROUP, which it joins, or makes if it is not there; ends when the input does, and with 1 when the connection does. The protocol is
described in docs/protocols.md, "bridge".
"""
import json
import os
import queue
import socket
import struct
import sys
import threading
import time
import uuid


ending = threading.Lock()


def give_up(why):
    """Ends the program from whichever thread, also while another waits for a line to be typed. Says why once."""
    ending.acquire()
    print("ended: " + why, file=sys.stderr, flush=True)
    os._exit(1)


class Client:
    def __init__(self, host, port):
        self.goodbye = "the server closed the connection"
        self.stream = socket.create_connection((host, port)).makefile("rwb")
        self.writing = threading.Lock()
        self.answers = queue.Queue()
        threading.Thread(target=self.listen, daemon=True).start()

    def write(self, frame):
        """A frame is a 4-byte big-endian length, and that many bytes of JSON."""
        content = json.dumps(frame).encode()
        with self.writing:
            self.stream.write(struct.pack(">I", len(content)) + content)
            self.stream.flush()

    def ask(self, address, body):
        """One question at a time, so any address will do for the answer."""
        self.write({"type": "send", "address": address, "replyAddress": "answer", "body": body})
        return self.answers.get()

    def stay(self):
        """A server closes a connection from which it hears nothing for a while; hello says for how long."""
        limits = self.ask("recado.hello", {})["body"]["limits"]
        threading.Thread(target=self.ping, args=[limits["idleMs"] / 1000 / 4], daemon=True).start()

    def ping(self, seconds):
        try:
            while True:
                time.sleep(seconds)
                self.write({"type": "ping"})
        except OSError:
            pass  # whoever listens hears of it, too

    def listen(self):
        try:
            while len(header := self.stream.read(4)) == 4:
                self.take(json.loads(self.stream.read(struct.unpack(">I", header)[0])))
        except OSError as e:
            self.goodbye = "the connection is lost: " + str(e)
        except ValueError:
            self.goodbye = "the connection is lost in the middle of a frame"
        give_up(self.goodbye)

    def take(self, frame):
        if frame.get("address") == "answer":
            self.answers.put(frame)
        elif frame.get("address") == "recado.inbox" and frame["type"] == "message":
            self.hear(frame["body"])
        elif frame["type"] == "err" and "address" not in frame:
            self.goodbye = frame["message"]  # without an address: why the connection is going to be closed

    def hear(self, event):
        if event["event"] == "entry":
            print(shown(event), flush=True)
            # What is not acknowledged comes again at the next login. The author is told of it, too.
            seen = {"conversation": event["conversation"], "delivered": event["seq"]}
            self.write({"type": "send", "address": "recado.acknowledge", "body": seen})
        elif event["event"] == "closing":
            self.goodbye = event["message"]


def shown(entry):
    """What people write is a text. What happens to a group is an object, whose kind is at the end of the type."""
    who = entry["fromNickname"] + (" in #" + entry["groupName"] if "groupName" in entry else "")
    if isinstance(entry["body"], str):
        return who + ": " + entry["body"]
    return "* {}: {} {}".format(who, entry["type"].split(".")[-1], entry["body"].get("nickname", entry["body"].get("name", "")))


def enter(client, group):
    answer = client.ask("recado.group.join", {"group": group})
    if answer.get("failureCode") == 402:  # no such group
        answer = client.ask("recado.group.create", {"name": group[1:]})
    if answer["type"] == "err":
        sys.exit(answer["message"])


def main(host, port, nickname, password, friend):
    client = Client(host, port)
    client.stay()
    credentials = {"nickname": nickname, "password": password}
    client.ask("recado.register", credentials)  # refused if the nickname is taken; whether it is ours, the login tells
    login = client.ask("recado.login", credentials)
    if login["type"] == "err":
        sys.exit(login["message"])
    client.write({"type": "register", "address": "recado.inbox"})  # from now on we hear what happens
    if friend.startswith("#"):
        enter(client, friend)
    for line in sys.stdin:
        # The id makes it safe to repeat a message whose answer was lost: it is taken once.
        message = {"to": friend if friend.startswith("#") else "@" + friend, "id": str(uuid.uuid4()), "body": line.rstrip("\n")}
        answer = client.ask("recado.send", message)
        if answer["type"] == "err":
            print("not sent:", answer["message"], file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    try:
        main(*sys.argv[1:])
    except OSError as e:
        give_up("no connection to {1} port {2}: {0}".format(e, *sys.argv[1:3]))
    except KeyboardInterrupt:
        pass  # Ctrl-C, as good as the end of the input
