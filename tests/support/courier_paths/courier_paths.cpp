// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded (ld.so(8), LD_PRELOAD) into Courier's programs by tests/support/courier_server: their /etc/courier and
// /run/courier, which are compiled in, become folders of $OKIENKO_COURIER_ROOT, and its account "courier", which only an
// installation makes, is the caller's. So a test needs neither root nor the system's own folders.

#include <cstdarg>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pwd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

/// `path`, or where it leads to, in `buffer`.
const char *redirected(const char *path, char (&buffer)[PATH_MAX])
{
    const char *root = std::getenv("OKIENKO_COURIER_ROOT");
    const auto isBelow = [path](const char *folder) {
        const std::size_t length = std::strlen(folder);
        return std::strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
    };
    if (!root || !path || !(isBelow("/etc/courier") || isBelow("/run/courier")))
        return path;
    const int length = std::snprintf(buffer, sizeof buffer, "%s%s", root, path);
    return length > 0 && std::size_t(length) < sizeof buffer ? buffer : path;
}

template <class Function>
Function next(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

/// Calls connect(2) or bind(2) with the address where it leads to.
int withAddress(const char *function, int descriptor, const sockaddr *address, socklen_t size)
{
    const auto call = next<int (*)(int, const sockaddr *, socklen_t)>(function);
    if (address && address->sa_family == AF_UNIX && size > offsetof(sockaddr_un, sun_path)) {
        sockaddr_un there{};
        std::memcpy(&there, address, size < sizeof there ? size : sizeof there);
        there.sun_path[sizeof there.sun_path - 1] = '\0';
        char buffer[PATH_MAX];
        const char *path = redirected(there.sun_path, buffer);
        if (path == buffer && std::strlen(path) < sizeof there.sun_path) {
            std::strcpy(there.sun_path, path);
            return call(descriptor, reinterpret_cast<const sockaddr *>(&there), sizeof there);
        }
    }
    return call(descriptor, address, size);
}

int openWith(const char *function, const char *path, int flags, mode_t mode)
{
    char buffer[PATH_MAX];
    return next<int (*)(const char *, int, mode_t)>(function)(redirected(path, buffer), flags, mode);
}

mode_t modeOf(int flags, va_list arguments)
{
    return flags & (O_CREAT | O_TMPFILE) ? va_arg(arguments, mode_t) : 0;
}

} // namespace

extern "C" {

int open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return openWith("open", path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return openWith("open64", path, flags, mode);
}

FILE *fopen(const char *path, const char *mode)
{
    char buffer[PATH_MAX];
    return next<FILE *(*)(const char *, const char *)>("fopen")(redirected(path, buffer), mode);
}

FILE *fopen64(const char *path, const char *mode)
{
    char buffer[PATH_MAX];
    return next<FILE *(*)(const char *, const char *)>("fopen64")(redirected(path, buffer), mode);
}

int stat(const char *path, struct stat *status) noexcept
{
    char buffer[PATH_MAX];
    return next<int (*)(const char *, struct stat *)>("stat")(redirected(path, buffer), status);
}

int unlink(const char *path) noexcept
{
    char buffer[PATH_MAX];
    return next<int (*)(const char *)>("unlink")(redirected(path, buffer));
}

int chmod(const char *path, mode_t mode) noexcept
{
    char buffer[PATH_MAX];
    return next<int (*)(const char *, mode_t)>("chmod")(redirected(path, buffer), mode);
}

int rename(const char *from, const char *to) noexcept
{
    char fromBuffer[PATH_MAX];
    char toBuffer[PATH_MAX];
    return next<int (*)(const char *, const char *)>("rename")(redirected(from, fromBuffer),
                                                               redirected(to, toBuffer));
}

passwd *getpwnam(const char *name)
{
    if (std::strcmp(name, "courier") == 0)
        return getpwuid(geteuid());
    return next<passwd *(*)(const char *)>("getpwnam")(name);
}

int connect(int descriptor, const sockaddr *address, socklen_t size)
{
    return withAddress("connect", descriptor, address, size);
}

int bind(int descriptor, const sockaddr *address, socklen_t size) noexcept
{
    return withAddress("bind", descriptor, address, size);
}

} // extern "C"
