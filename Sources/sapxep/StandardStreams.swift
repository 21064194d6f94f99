import Glibc

/// What the process needs before it reads or writes anything.
enum StandardStreams {
  /// Lets a write beyond the limit of file sizes fail like one to a full disk, instead of ending
  /// the process with a half-written folder behind it.
  static func survivePressure() {
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Opens those that are closed.
  ///
  /// Otherwise a file of ours could take their number and get messages written into it. What is
  /// opened cannot be written: printing to a closed stdout fails as before.
  static func reserve() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(stream, F_GETFD) == -1 {
      guard open("/dev/null", O_RDONLY) == stream else { return }
    }
  }
}
