#!/bin/sh
# The commands for scripts, as a script uses them: `recado` and the tools of POSIX, nothing else.
# Called with the place of a server, the nicknames of two people with the password `a-secret`, and the name of the first one's group with
# the second. Says on stderr what was not as it should be, and ends with 1 then.
set -u

SERVER=$1
ANA=$2
BIA=$3
GROUP=$4
TAB=$(printf '\t')
code=0
failures=0

# Starts a command under a name; several run at the same time.
start() {
    name=$1
    shift
    # What runs beside a script reads nothing, unless it is told to.
    "$@" > "$name.out" 2> "$name.err" <&4 4<&- &
    eval "pid_$name=$!"
} 4<&0

# Waits for it, for its output and its code: out, err, code.
finish() {
    eval "wait \$pid_$1"
    code=$?
    out=$(cat "$1.out")
    err=$(cat "$1.err")
}

run() {
    start it "$@"
    finish it
}

# expect WHAT ACTUAL EXPECTED
expect() {
    if [ "$2" != "$3" ]; then
        failures=$((failures + 1))
        printf '%s\n  expected: %s\n  but was:  %s\n  code %s, stderr: %s\n' "$1" "$3" "$2" "$code" "$err" >&2
    fi
}

# matches WHAT ACTUAL PATTERN
matches() {
    case $2 in
        $3) ;;
        *) expect "$1" "$2" "like $3" ;;
    esac
}

# What was said, without when: the lines of the standard input.
said() {
    sed 's/^[0-9-]*T[0-9:]*Z //'
}

# Who one is.
printf 'a-secret\n' > password
start ana recado login --profile ana --server "$SERVER" --nickname "$ANA" --password-file password
start bia recado login --profile bia --server "$SERVER" --nickname "$BIA" --password-file - < password
finish ana
expect 'login' "$code" 0
finish bia
expect 'login by stdin' "$code" 0

# A message is accepted, and nothing is printed.
run recado send --profile ana --to "$BIA" 'see you' at ten
expect 'send succeeds' "$code" 0
expect 'send is silent' "$out$err" ''

# The same id again is the same message.
run recado send --profile ana --to "@$BIA" --id ten --json 'at ten, then'
matches 'send --json' "$out" '{"conversation":"*","seq":2,"at":*,"id":"ten","durable":"disk","repeated":false}'
run recado send --profile ana --to "$BIA" --id ten --json 'at ten, then'
matches 'a repeat' "$out" '{"conversation":"*","seq":2,"at":*,"id":"ten","durable":"disk","repeated":true}'

# From the standard input: as a whole, and line by line.
printf 'two\nlines\n' > in
run recado send --profile ana --to "$BIA" < in
expect 'send from stdin' "$code" 0
printf 'olá\n\nlast, without an end' > in
run recado send --profile ana --to "$BIA" --lines --json < in
expect 'send --lines prints a line each' "$(printf '%s\n' "$out" | wc -l | tr -d ' ')" 2

# What cannot be sent.
start empty recado send --profile ana --to "$BIA" ''
start lost env LC_ALL=C recado send --profile ana --to "$BIA" 'até já'
head -c 70000 /dev/zero | tr '\0' x > in
recado send --profile ana --to "$BIA" < in 2> it.err
code=$?
err=$(cat it.err)
expect 'a message that is too long' "$code$err" '1recado: the message is too long: it may have 60,000 bytes at most'
start stranger recado send --profile ana --to "$BIA-who-is-not-there" hi
start nobody recado send --profile nobody --to "$BIA" hi
start nowhere recado send --profile ana --server 127.0.0.1:1 --to "$BIA" hi
finish empty
expect 'an empty message is a wrong command line' "$code" 2
finish lost
expect 'what the locale cannot carry is not sent' "$code$out" 2
matches 'and said with what to do' "$err" 'recado: *LC_ALL=C.UTF-8*'
finish stranger
expect 'an unknown nickname is refused' "$code" 1
matches 'and said in one line' "$err" 'recado: *'
finish nobody
expect 'without a profile' "$code" 4
finish nowhere
expect 'without a server' "$code" 3

# Who cannot print has not heard; everything comes again, once.
if [ -c /dev/full ]; then
    recado listen --profile bia --once > /dev/full 2> it.err
    code=$?
    err=$(cat it.err)
    expect 'listen to a full disk' "$code" 1
    matches 'and says so' "$err" 'recado: cannot write: *'
fi
run recado listen --profile bia --once
expect 'listen --once' "$code" 0
expect 'what waited in the group' "$(printf '%s\n' "$out" | said | grep -c "^$ANA #$GROUP \* group.created ")" 1
expect 'what waited' "$(printf '%s\n' "$out" | said | grep -v ' #')" "$ANA: see you at ten
$ANA: at ten, then
$ANA: two⏎lines
$ANA: olá
$ANA: last, without an end"
start receipts recado listen --profile ana --once --json

# While one listens: a message to the group arrives, and a signal ends it.
mkfifo heard
recado listen --profile bia --read --json > heard 2> listen.err &
listening=$!
exec 3< heard
# Whoever listens as well would be told of this.
finish receipts
matches 'the author is told' "$out" '{"event":"receipt","conversation":"*","account":"*","delivered":5,"read":0}'
recado send --profile ana --to "#$GROUP" 'hello, all'
read -r line <&3
matches 'listen --json' "$line" "{\"event\":\"entry\",\"conversation\":\"9*\",\"kind\":\"group\",\"seq\":*,\"from\":\"*\",\
\"fromNickname\":\"$ANA\",\"group\":\"9*\",\"groupName\":\"$GROUP\",\"at\":*,\"id\":\"*\",\"type\":\"text/plain\",\"body\":\"hello, all\"}"
kill -TERM "$listening"
wait "$listening"
code=$?
expect 'ended by SIGTERM' "$code" 143
exec 3<&-

# Lists, a tab between columns; the history, from the server.
start again recado listen --profile bia --once
start own recado listen --profile ana --once --own
start mine recado history --profile ana --with "$BIA" --limit 1
start users recado users --profile ana
start groups recado groups --profile ana --mine
start members recado groups --profile ana --members "$GROUP"
start history recado history --profile bia --with "$ANA" --limit 2
start json recado history --profile bia --with "#$GROUP" --limit 1 --json
finish again
expect 'what was printed is acknowledged' "$code$out$err" 0
finish own
expect 'what one sent oneself, where it is asked for' "$(printf '%s\n' "$out" | said)" "$ANA #$GROUP: hello, all"
finish mine
expect 'to whom one wrote' "$(printf '%s\n' "$out" | said)" "$ANA @$BIA: last, without an end"
finish users
expect 'users' "$(printf '%s\n' "$out" | grep "^$ANA$TAB" | cut -f 1,3)" "$ANA${TAB}online"
finish groups
expect 'groups --mine' "$(printf '%s\n' "$out" | cut -f 1,3)" "#$GROUP${TAB}2"
finish members
expect 'groups --members' "$(printf '%s\n' "$out" | cut -f 1,3 | sort)" "$ANA${TAB}owner
$BIA${TAB}member"
finish history
expect 'history' "$(printf '%s\n' "$out" | said)" "$ANA: olá
$ANA: last, without an end"
finish json
matches 'history --json' "$out" '{"conversation":"9*","kind":"group",*"body":"hello, all"}'

# After a logout nothing opens the account.
run recado logout --profile bia
expect 'logout' "$code" 0
run recado listen --profile bia --once
expect 'logged out' "$code" 4

[ "$failures" -eq 0 ]
