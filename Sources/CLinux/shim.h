#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/socket.h>

/* The headers declare it for _GNU_SOURCE only, which Swift's importer does not define. */
extern int accept4(int listener, struct sockaddr *peer, socklen_t *length, int flags);
