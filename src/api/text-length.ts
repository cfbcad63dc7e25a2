/**
 * The length of a text in code points. An emoji such as 😀 is one code point, although it takes two units of a
 * JavaScript string, so this is nearer to what a person counts than `text.length`.
 */
export const characterCount = (text: string): number => text.match(/[^]/gu)?.length ?? 0;

/** The length of a typed text as it is sent, which is without the white space around it. */
export const sentLength = (text: string): number => characterCount(text.trim());
