#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>

/* <sys/socket.h> declares it for _GNU_SOURCE only, which Swift's importer does not define. The header itself is left
   to the module Glibc: a second module that includes it would take some of its names away. */
struct sockaddr;
extern int accept4(int listener, struct sockaddr *peer, unsigned int *length, int flags);
