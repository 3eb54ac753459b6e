// Emscripten's std::function is the plain one.
#include_next <__configuration/abi.h>
#undef _LIBCPP_ABI_OPTIMIZED_FUNCTION
