#define _GNU_SOURCE
#include "late.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

// Two threads may come at once: the loader lets one pass after the other, and they get the same.
static void *load(struct late_library *library) {
  void *handle = __atomic_load_n(&library->handle, __ATOMIC_ACQUIRE);
  for (const char *const *name = library->names; *name && !handle; name++) handle = dlopen(*name, RTLD_LAZY | RTLD_LOCAL);
  if (handle) __atomic_store_n(&library->handle, handle, __ATOMIC_RELEASE);
  return handle;
}

static const void *find(const struct late_function *function) {
  void *library = load(function->library);
  return library ? dlsym(library, function->name) : NULL;
}

void late_load(struct late_library *library) { (void)load(library); }

bool late_is_there(struct late_function *function) { return find(function) != NULL; }

// Finds a function and has calls go there from now on. Two threads may come at once: they find the same.
__attribute__((visibility("hidden"), used)) const void *late_find(struct late_function *function) {
  const void *address = find(function);
  if (!address) {
    const char *library = function->library->names[0];
    fprintf(stderr, "vanthu: lỗi: thiếu thư viện %s (%s). The library is missing.\n", library, function->name);
    _Exit(127);
  }
  __atomic_store_n(&function->address, address, __ATOMIC_RELEASE);
  return address;
}

// Keeps the arguments of the call that came here while its function is looked for, then goes on to it.
#if defined(__x86_64__)
__asm__(
    ".text\n.hidden late_first_call\n.globl late_first_call\n.type late_first_call, %function\n"
    "late_first_call:\n"
    ".cfi_startproc\n"
    "subq $200, %rsp\n.cfi_adjust_cfa_offset 200\n"
    "movq %rdi, 128(%rsp)\nmovq %rsi, 136(%rsp)\nmovq %rdx, 144(%rsp)\nmovq %rcx, 152(%rsp)\n"
    "movq %r8, 160(%rsp)\nmovq %r9, 168(%rsp)\nmovq %rax, 176(%rsp)\n"
    "movaps %xmm0, (%rsp)\nmovaps %xmm1, 16(%rsp)\nmovaps %xmm2, 32(%rsp)\nmovaps %xmm3, 48(%rsp)\n"
    "movaps %xmm4, 64(%rsp)\nmovaps %xmm5, 80(%rsp)\nmovaps %xmm6, 96(%rsp)\nmovaps %xmm7, 112(%rsp)\n"
    "movq %r11, %rdi\n"
    "call late_find\n"
    "movq %rax, %r11\n"
    "movaps (%rsp), %xmm0\nmovaps 16(%rsp), %xmm1\nmovaps 32(%rsp), %xmm2\nmovaps 48(%rsp), %xmm3\n"
    "movaps 64(%rsp), %xmm4\nmovaps 80(%rsp), %xmm5\nmovaps 96(%rsp), %xmm6\nmovaps 112(%rsp), %xmm7\n"
    "movq 128(%rsp), %rdi\nmovq 136(%rsp), %rsi\nmovq 144(%rsp), %rdx\nmovq 152(%rsp), %rcx\n"
    "movq 160(%rsp), %r8\nmovq 168(%rsp), %r9\nmovq 176(%rsp), %rax\n"
    "addq $200, %rsp\n.cfi_adjust_cfa_offset -200\n"
    "jmp *%r11\n"
    ".cfi_endproc\n"
    ".size late_first_call, .-late_first_call\n");
#elif defined(__aarch64__)
__asm__(
    ".text\n.hidden late_first_call\n.globl late_first_call\n.type late_first_call, %function\n"
    "late_first_call:\n"
    ".cfi_startproc\n"
    "stp x29, x30, [sp, #-224]!\n.cfi_def_cfa_offset 224\n.cfi_offset 29, -224\n.cfi_offset 30, -216\n"
    "stp x0, x1, [sp, #16]\nstp x2, x3, [sp, #32]\nstp x4, x5, [sp, #48]\nstp x6, x7, [sp, #64]\nstr x8, [sp, #80]\n"
    "stp q0, q1, [sp, #96]\nstp q2, q3, [sp, #128]\nstp q4, q5, [sp, #160]\nstp q6, q7, [sp, #192]\n"
    "mov x0, x16\n"
    "bl late_find\n"
    "mov x17, x0\n"
    "ldp q0, q1, [sp, #96]\nldp q2, q3, [sp, #128]\nldp q4, q5, [sp, #160]\nldp q6, q7, [sp, #192]\n"
    "ldp x0, x1, [sp, #16]\nldp x2, x3, [sp, #32]\nldp x4, x5, [sp, #48]\nldp x6, x7, [sp, #64]\nldr x8, [sp, #80]\n"
    "ldp x29, x30, [sp], #224\n.cfi_def_cfa_offset 0\n"
    "br x17\n"
    ".cfi_endproc\n"
    ".size late_first_call, .-late_first_call\n");
#endif

// The stack is not to be run as code.
__asm__(".section .note.GNU-stack, \"\", %progbits\n.text\n");
