/*
 * Stands between a program and its files (LD_PRELOAD). It counts the calls that reach files below TORTURE_ROOT, and at the
 * one whose number is TORTURE_AT, 1 being the first, does what TORTURE_DO says:
 *
 *   kill-before, kill-after   ends the process by SIGKILL, with the call undone or done
 *   tear                      writes the first half, and ends the process
 *   fail-once, fail-always    gives TORTURE_ERRNO, for this call or for it and all after it
 *   short                     writes the first half, then fails once: a disk that filled up in the middle
 *
 * TORTURE_CALLS names what counts: r(ead), w(rite), s(ync), t(runcate), o(pen), u(nlink), n(ame: rename or link).
 * TORTURE_REPORT is a file that is given the number of calls at the end, and the call that was struck, a line each.
 * TORTURE_CONTROL is a file that says all this while processes that share it go on: five numbers of 64 bits, the calls so far, the
 * number of the call that fails (0: none), its errno, 1 where all after it fail as well, and 1 once it has; then the path of the call.
 * TORTURE_TRACE is a file that is given all that reached the files, and what was written to the standard output, in order.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum deed { PASS, KILL_BEFORE, KILL_AFTER, TEAR, FAIL, SHORT };

static const char *root, *calls, *what, *report;
static long strike_at;
static int strike_errno = EIO, trace_fd = -1;
static long seen;
struct control { int64_t seen, at, error, is_always, has_struck; char path[256]; };
static volatile struct control *control;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void put(int fd, const void *bytes, size_t length) {
  if (syscall(SYS_write, fd, bytes, length) < 0) _exit(99);
}

/* A copy: PostgreSQL writes its processes' titles over the environment. */
static const char *keep(const char *name) {
  const char *value = getenv(name);
  return value ? strdup(value) : NULL;
}

__attribute__((constructor)) static void begin(void) {
  root = keep("TORTURE_ROOT");
  calls = keep("TORTURE_CALLS");
  what = keep("TORTURE_DO");
  report = keep("TORTURE_REPORT");
  if (getenv("TORTURE_AT")) strike_at = atol(getenv("TORTURE_AT"));
  if (getenv("TORTURE_ERRNO")) strike_errno = atoi(getenv("TORTURE_ERRNO"));
  if (getenv("TORTURE_CONTROL")) {
    int fd = (int)syscall(SYS_openat, AT_FDCWD, getenv("TORTURE_CONTROL"), O_RDWR | O_CLOEXEC, 0);
    void *shared = fd < 0 ? MAP_FAILED : mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (shared == MAP_FAILED) _exit(98);
    control = shared;
    syscall(SYS_close, fd);
  }
  if (getenv("TORTURE_TRACE"))
    trace_fd = (int)syscall(SYS_openat, AT_FDCWD, getenv("TORTURE_TRACE"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void tell(const char *line) {
  if (!report) return;
  int fd = (int)syscall(SYS_openat, AT_FDCWD, report, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  put(fd, line, strlen(line));
  syscall(SYS_close, fd);
}

__attribute__((destructor)) static void end(void) {
  char line[64];
  snprintf(line, sizeof line, "calls %ld\n", seen);
  tell(line);
}

static int is_ours(const char *path) { return root && strncmp(path, root, strlen(root)) == 0; }

static int path_of(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_ours(path);
}

/* A record: its kind, the lengths of path and content, the offset, then path and content. */
static void trace(char kind, const char *path, uint64_t offset, const void *bytes, uint32_t length) {
  if (trace_fd < 0) return;
  char head[17];
  uint32_t path_length = (uint32_t)strlen(path);
  head[0] = kind;
  memcpy(head + 1, &path_length, 4);
  memcpy(head + 5, &length, 4);
  memcpy(head + 9, &offset, 8);
  pthread_mutex_lock(&lock);
  put(trace_fd, head, sizeof head);
  put(trace_fd, path, path_length);
  if (length > 0) put(trace_fd, bytes, length);
  pthread_mutex_unlock(&lock);
}

static enum deed judge_shared(const char *path) {
  int64_t number = __atomic_add_fetch(&control->seen, 1, __ATOMIC_SEQ_CST);
  if (control->at == 0 || number < control->at || (number > control->at && !control->is_always)) return PASS;
  if (number == control->at) {
    size_t length = strnlen(path, sizeof control->path - 1);
    for (size_t at = 0; at < length; at += 1) control->path[at] = path[at];
    control->has_struck = 1;
  }
  strike_errno = (int)control->error;
  return FAIL;
}

static enum deed judge(char call, const char *path) {
  if (!calls || !strchr(calls, call)) return PASS;
  if (control) return judge_shared(path);
  long number = __atomic_add_fetch(&seen, 1, __ATOMIC_SEQ_CST);
  if (!what || strike_at == 0 || number < strike_at) return PASS;
  int is_first = number == strike_at;
  if (!is_first && strcmp(what, "fail-always") != 0) return PASS;
  if (is_first) {
    char line[PATH_MAX + 32];
    snprintf(line, sizeof line, "struck %c %s\n", call, path);
    tell(line);
  }
  if (!strcmp(what, "kill-before")) return KILL_BEFORE;
  if (!strcmp(what, "kill-after")) return KILL_AFTER;
  if (!strcmp(what, "tear")) return call == 'w' ? TEAR : KILL_BEFORE;
  if (!strcmp(what, "short")) return call == 'w' ? SHORT : FAIL;
  return FAIL;
}

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

/* Runs `call` as the deed says; `half` is the same with half of the bytes. */
#define STRIKE(letter, path, half, call) \
  switch (judge(letter, path)) { \
    case KILL_BEFORE: die(); break; \
    case KILL_AFTER: { call; die(); break; } \
    case TEAR: { half; die(); break; } \
    case FAIL: errno = strike_errno; return -1; \
    case SHORT: { half; errno = strike_errno; return -1; } \
    case PASS: break; \
  }

#define WRITER(name, declare, half, call, at) \
  ssize_t name declare { \
    REAL(name); \
    char path[PATH_MAX]; \
    if (!path_of(fd, path)) return call; \
    STRIKE('w', path, if (half < 0) {}, if (call < 0) {}) \
    uint64_t offset = (uint64_t)(at); \
    ssize_t done = call; \
    if (done > 0) trace('w', path, offset, bytes, (uint32_t)done); \
    return done; \
  }

WRITER(pwrite, (int fd, const void *bytes, size_t length, off_t offset_), real(fd, bytes, length / 2, offset_), real(fd, bytes, length, offset_), offset_)

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
  REAL(pwritev);
  char path[PATH_MAX];
  if (path_of(fd, path)) { STRIKE('w', path, if (real(fd, parts, count / 2, offset) < 0) {}, if (real(fd, parts, count, offset) < 0) {}) }
  return real(fd, parts, count, offset);
}

/* Says what failed by what it returns. */
int posix_fallocate(int fd, off_t offset, off_t length) {
  REAL(posix_fallocate);
  char path[PATH_MAX];
  if (path_of(fd, path) && judge('w', path) == FAIL) return strike_errno;
  return real(fd, offset, length);
}

#define HERE (lseek(fd, 0, fcntl(fd, F_GETFL) & O_APPEND ? SEEK_END : SEEK_CUR))

WRITER(pwrite64, (int fd, const void *bytes, size_t length, off64_t offset_), real(fd, bytes, length / 2, offset_), real(fd, bytes, length, offset_), offset_)

ssize_t write(int fd, const void *bytes, size_t length) {
  REAL(write);
  char path[PATH_MAX];
  if (fd == 1) {
    trace('a', "", 0, bytes, (uint32_t)length);
    return real(fd, bytes, length);
  }
  if (!path_of(fd, path)) return real(fd, bytes, length);
  STRIKE('w', path, if (real(fd, bytes, length / 2) < 0) {}, if (real(fd, bytes, length) < 0) {})
  uint64_t offset = (uint64_t)HERE;
  ssize_t done = real(fd, bytes, length);
  if (done > 0) trace('w', path, offset, bytes, (uint32_t)done);
  return done;
}

#define READER(name, declare, call) \
  ssize_t name declare { \
    REAL(name); \
    char path[PATH_MAX]; \
    if (path_of(fd, path)) { STRIKE('r', path, {}, {}) } \
    return call; \
  }

READER(read, (int fd, void *bytes, size_t length), real(fd, bytes, length))
READER(pread64, (int fd, void *bytes, size_t length, off64_t offset), real(fd, bytes, length, offset))

#define SYNCER(name) \
  int name(int fd) { \
    REAL(name); \
    char path[PATH_MAX]; \
    if (!path_of(fd, path)) return real(fd); \
    STRIKE('s', path, {}, real(fd)) \
    int done = real(fd); \
    if (done == 0) trace('s', path, 0, NULL, 0); \
    return done; \
  }

SYNCER(fsync)
SYNCER(fdatasync)

int ftruncate64(int fd, off64_t length) {
  REAL(ftruncate64);
  char path[PATH_MAX];
  if (!path_of(fd, path)) return real(fd, length);
  STRIKE('t', path, {}, if (real(fd, length) < 0) {})
  int done = real(fd, length);
  if (done == 0) trace('t', path, (uint64_t)length, NULL, 0);
  return done;
}

#define OPENER(name) \
  int name(const char *path, int flags, ...) { \
    REAL(name); \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { \
      va_list more; \
      va_start(more, flags); \
      mode = va_arg(more, mode_t); \
      va_end(more); \
    } \
    if (is_ours(path)) { STRIKE('o', path, {}, real(path, flags, mode)) } \
    int fd = real(path, flags, mode); \
    if (fd >= 0 && is_ours(path) && (flags & O_CREAT)) trace('o', path, 0, NULL, 0); \
    return fd; \
  }

OPENER(open)
OPENER(open64)

int unlink(const char *path) {
  REAL(unlink);
  if (!is_ours(path)) return real(path);
  STRIKE('u', path, {}, if (real(path) < 0) {})
  int done = real(path);
  if (done == 0) trace('u', path, 0, NULL, 0);
  return done;
}

/* Their record has the new name as its content. */
#define NAMER(name) \
  int name(const char *from, const char *to) { \
    REAL(name); \
    if (!is_ours(to)) return real(from, to); \
    STRIKE('n', to, {}, if (real(from, to) < 0) {}) \
    int done = real(from, to); \
    if (done == 0) trace(#name[0] == 'l' ? 'l' : 'n', from, 0, to, (uint32_t)strlen(to)); \
    return done; \
  }

NAMER(link)
NAMER(rename)
