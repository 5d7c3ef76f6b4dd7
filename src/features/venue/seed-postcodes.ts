/**
 * The four digits of a postcode in a wijk, so that the demo knows a wijk by its postcode without the address service too.
 * Written down from general knowledge, to verify against the address register (PDOK); a wijk that we were not sure of
 * is left out, and one postcode may lie in more wijken. The two letters behind it are nobody's.
 */
export const digitsByWijk: Readonly<Record<string, string>> = {
  Stadsdriehoek: '3011',
  Cool: '3012',
  'CS-kwartier': '3013',
  'Oude Westen': '3014',
  'Nieuwe Werk/Dijkzigt': '3015',
  Middelland: '3021',
  'Nieuwe Westen': '3022',
  Delfshaven: '3024',
  Bospolder: '3025',
  Tussendijken: '3026',
  Spangen: '3027',
  'Oud Mathenesse/Witte Dorp': '3028',
  Rubroek: '3031',
  Agniesebuurt: '3032',
  Provenierswijk: '3033',
  'Oud Crooswijk': '3034',
  'Nieuw Crooswijk': '3034',
  'Oude Noorden': '3035',
  Liskwartier: '3037',
  Bergpolder: '3038',
  'Blijdorp/Blijdorpsepolder': '3039',
  Overschie: '3043',
  'Hillegersberg-Zuid': '3051',
  Schiebroek: '3053',
  'Hillegersberg-Noord': '3054',
  Molenlaankwartier: '3055',
  Terbregge: '3056',
  Nesselande: '3059',
  'Kralingen-West': '3061',
  'Kralingen-Oost/Kralingse Bos': '3062',
  'De Esch': '3063',
  Struisenburg: '3063',
  "'s-Gravenland": '3065',
  Prinsenland: '3066',
  Oosterflank: '3067',
  Zevenkamp: '3068',
  Ommoord: '3069',
  Noordereiland: '3071',
  Feijenoord: '3071',
  Katendrecht: '3072',
  'Kop van Zuid': '3072',
  Afrikaanderwijk: '3072',
  Bloemhof: '3073',
  Hillesluis: '3074',
  Vreewijk: '3075',
  Lombardijen: '3076',
  Tarwewijk: '3081',
  'Oud-Charlois': '3082',
  Carnisse: '3083',
  Zuidwijk: '3085',
  Pendrecht: '3086',
  Heijplaat: '3089',
  'Dorp/Rijnpoort': '3151',
  'Strand en Duin': '3151',
  Rozenburg: '3181',
  Pernis: '3195',
};

/** `3021 XX`, or null where the digits are not known. */
export function demoPostcode(wijk: string): string | null {
  const digits = digitsByWijk[wijk];
  return digits === undefined ? null : `${digits} XX`;
}
