// OpenSSL's one-shot digest: the only thing SapXep takes from libcrypto.
#include <openssl/evp.h>
