// What XLSX and ODS are made of.
#include "late.h"

LATE_LIBRARY("libexpat.so.1")

LATE(XML_GetCurrentByteCount)
LATE(XML_GetCurrentByteIndex)
LATE(XML_ErrorString)
LATE(XML_GetCurrentLineNumber)
LATE(XML_GetErrorCode)
LATE(XML_Parse)
LATE(XML_ParserCreateNS)
LATE(XML_ParserFree)
LATE(XML_SetCharacterDataHandler)
LATE(XML_SetAttlistDeclHandler)
LATE(XML_SetEndElementHandler)
LATE(XML_SetEntityDeclHandler)
LATE(XML_SetProcessingInstructionHandler)
LATE(XML_SetStartDoctypeDeclHandler)
LATE(XML_SetStartElementHandler)
LATE(XML_SetUserData)
LATE(XML_SetXmlDeclHandler)
LATE(XML_StopParser)
