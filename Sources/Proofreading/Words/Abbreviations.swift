/// Short forms that every reader of official prose knows.
///
/// Source: NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.2.a lets common phrases be shortened; the list is
/// what the texts of the corpus and of the decree use without explaining.
let commonAbbreviations = """
  UBND HĐND MTTQ UBMTTQ TAND VKSND TP TX TT QL TL ĐT VT TW TƯ BCH BTV BTT UBKT UVBTV CP QH UBTVQH TTg NĐ
  CHXHCN VN CNXH XHCN QĐ NQ KH TB BC CV CT TM KT TUQ TTHC CCHC THCS THPT TH MN GDĐT BHXH BHYT BHTN
  CCCD CMND MST STT TNHH CTCP HTX GDP FDI ODA USD VND VNĐ EUR PCI PAR SIPAS ISO UN WTO WHO ASEAN UNDP
  UNESCO UNICEF EU IMF WB COVID CNTT ATGT PCCC ANTT TNCS LHPN CCB LĐLĐ NSNN GS PGS TS ThS BS KS CN
  HIV AIDS ADN LED GPS SMS URL PDF QR ID IP TV VIP PGS GPMB QCVN TCVN BOT PPP OCOP VAT GRDP NTM MTV MW GW AM PM
  """
