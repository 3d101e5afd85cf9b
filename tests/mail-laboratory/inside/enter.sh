#!/usr/bin/env bash
# Runs inside namespaces of its own: makes the network and the files that the laboratory sees, then runs what it is told. All of it
# ends with the last process of the namespaces; nothing of the machine is changed.
# Usage: enter.sh FOLDER SENDERS COMMAND…
set -euo pipefail
work=$1 senders=$2
shift 2

mount -t tmpfs tmpfs "$work"
# Copies and no overlays: through an overlay, who is not root may not write over what is root's.
mkdir "$work/etc" "$work/var"
cp -dR --preserve=mode /etc/. "$work/etc" 2>/dev/null || true # what this user may not read, the laboratory does not need
for place in etc var; do mount --bind "$work/$place" "/$place"; done
if [ -d "$senders/usr" ]; then mount -t overlay overlay -o "lowerdir=$senders/usr:/usr" /usr; fi

# The users that the packages would have made.
for user in postfix:61001 postdrop:61002 Debian-exim:61003; do
  name=${user%:*} id=${user#*:}
  grep -q "^$name:" /etc/group || echo "$name:x:$id:" >>/etc/group
  grep -q "^$name:" /etc/passwd || echo "$name:x:$id:$id::/nonexistent:/usr/sbin/nologin" >>/etc/passwd
done
echo 'hosts: files dns' >/etc/nsswitch.conf
printf '127.0.0.1 localhost\n127.0.0.1 sender.lab.test\n' >/etc/hosts
rm -f /etc/resolv.conf
echo 'nameserver 127.0.0.1' >/etc/resolv.conf
mkdir -p /etc/exim4
hostname sender.lab.test

# 127.0.0.2 answers with the old record sets. Every address of 10.1 can be listened on; 10.2 leads to a wire without an end.
sysctl -q net.ipv4.tcp_syn_retries=1
ip link set lo up
ip address add 127.0.0.2/32 dev lo
ip route add local 10.1.0.0/16 dev lo
ip link add wire0 type veth peer name wire1
ip link set wire0 arp off up
ip link set wire1 up
ip address add 10.9.0.1/32 dev wire0
ip route add 10.2.0.0/16 dev wire0 src 10.9.0.1

exec "$@"
