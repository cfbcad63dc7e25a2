import { describe, expect, it } from 'vitest';
import { common } from '../../../src/i18n/en/common.js';
import { words } from '../../../src/i18n/en/errors.js';
import { stringsFor } from '../../../src/i18n/strings.js';
import { waitWords } from '../../../src/i18n/words.js';
import '../../../src/locales/es.js';

const english = { ...common, ...words };
const inEnglish = stringsFor(english, 'en');
const inSpanish = stringsFor(english, 'es');

describe('the time to wait before another try', () => {
  it.each([
    [0, '1 second', '1 segundo'],
    [0.2, '1 second', '1 segundo'],
    [1, '1 second', '1 segundo'],
    [1.2, '2 seconds', '2 segundos'],
    [2, '2 seconds', '2 segundos'],
    [30, '30 seconds', '30 segundos'],
    [59, '59 seconds', '59 segundos'],
    [59.5, '1 minute', '1 minuto'],
    [60, '1 minute', '1 minuto'],
    [61, '2 minutes', '2 minutos'],
    [120, '2 minutes', '2 minutos'],
    [121, '3 minutes', '3 minutos'],
    [3600, '60 minutes', '60 minutos'],
    [7140, '119 minutes', '119 minutos'],
    [7141, '2 hours', '2 horas'],
    [7201, '3 hours', '3 horas'],
    [86_400, '24 hours', '24 horas'],
  ])('of %d s is said as %s, and in Spanish as %s', (wait, english, spanish) => {
    expect(waitWords(inEnglish, wait)).toBe(`Please try again in ${english}.`);
    expect(waitWords(inSpanish, wait)).toBe(`Intente de nuevo dentro de ${spanish}.`);
  });
});
