# A cable between two networks in user space, for kernels without netem: whatever goes in at one end comes out at the other
# after a delay, or never. Names of both ends as arguments; lines "delay-ms loss-percent" on standard input change it.
import fcntl, heapq, os, random, select, struct, sys, time

def end(name):
    fd = os.open('/dev/net/tun', os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(fd, 0x400454CA, struct.pack('16sH', name.encode(), 0x0001 | 0x1000))
    return fd

ends = [end(name) for name in sys.argv[1:3]]
delay, loss, count, waiting = 0.0, 0.0, 0, []
print('ready', flush=True)
while True:
    wait = max(0, waiting[0][0] - time.monotonic()) if waiting else None
    for fd in select.select([0, *ends], [], [], wait)[0]:
        if fd == 0:
            line = os.read(0, 4096).decode().strip().splitlines()
            if not line:
                sys.exit()
            delay, loss = (float(word) for word in line[-1].split())
            continue
        try:
            packet = os.read(fd, 65536)
        except OSError:
            time.sleep(0.01)
            continue
        if random.random() * 100 >= loss:
            count += 1
            heapq.heappush(waiting, (time.monotonic() + delay / 1000, count, ends[1 - ends.index(fd)], packet))
    while waiting and waiting[0][0] <= time.monotonic():
        _, _, to, packet = heapq.heappop(waiting)
        try:
            os.write(to, packet)
        except OSError:
            pass  # The cable is out at that end.
