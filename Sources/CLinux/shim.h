// What Swift's Glibc module leaves out, since it is declared for _GNU_SOURCE alone.
#include <linux/stat.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

int syncfs(int fd);

// The mount that an open file is on; 0 where the kernel does not tell (before Linux 5.8).
static inline uint64_t sharepage_mount_id(int fd) {
    struct statx status;
    long failed = syscall(SYS_statx, fd, "", 0x1000 /* AT_EMPTY_PATH */, STATX_MNT_ID, &status);
    return failed == 0 && (status.stx_mask & STATX_MNT_ID) ? status.stx_mnt_id : 0;
}
