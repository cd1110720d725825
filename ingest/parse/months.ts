/** Month names, January first: English, French, Spanish, Portuguese and German. */
export const MONTH_NAMES: readonly (readonly string[])[] = [
  ['January', 'janvier', 'enero', 'janeiro', 'Januar'],
  ['February', 'février', 'febrero', 'fevereiro', 'Februar'],
  ['March', 'mars', 'marzo', 'março', 'März'],
  ['April', 'avril', 'abril'],
  ['May', 'mai', 'mayo', 'maio'],
  ['June', 'juin', 'junio', 'junho', 'Juni'],
  ['July', 'juillet', 'julio', 'julho', 'Juli'],
  ['August', 'août', 'agosto'],
  ['September', 'septembre', 'septiembre', 'setiembre', 'setembro'],
  ['October', 'octobre', 'octubre', 'outubro', 'Oktober'],
  ['November', 'novembre', 'noviembre', 'novembro'],
  ['December', 'décembre', 'diciembre', 'dezembro', 'Dezember'],
];
