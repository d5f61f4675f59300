// What Swift's Glibc module leaves out, since it is declared for _GNU_SOURCE alone.
int syncfs(int fd);
