// QR codes.
#include "late.h"

LATE_LIBRARY("libqrencode.so.4")

LATE(QRcode_encodeInput)
LATE(QRcode_free)
LATE(QRinput_append)
LATE(QRinput_appendECIheader)
LATE(QRinput_free)
LATE(QRinput_new2)
