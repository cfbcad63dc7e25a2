/** The version of this library, as in `package.json`. It is sent to token endpoints as `X-Vitable-Elements`. */
export const version = '0.1.0';
