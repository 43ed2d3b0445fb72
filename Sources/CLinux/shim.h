#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>

/* <sys/socket.h> declares it for _GNU_SOURCE only, which Swift's importer does not define. The header itself is left
   to the module Glibc: a second module that includes it would take some of its names away. */
struct sockaddr;
extern int accept4(int listener, struct sockaddr *peer, unsigned int *length, int flags);

/* A function of any number of arguments, which Swift does not call. How many bytes of a socket's output the peer has not
   acknowledged (SIOCOUTQ, tcp(7)); -1 if that can't be told. */
extern int ioctl(int descriptor, unsigned long request, ...);
static inline int unacknowledged_bytes(int socket) {
    int count;
    return ioctl(socket, 0x5411, &count) == 0 ? count : -1;
}
