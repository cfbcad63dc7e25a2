/** Flags for every Chromium that a test starts. */
export declare const chromiumArgs: string[];

/** Path of Chrome, Chromium or Edge. `CHROME_PATH` overrides. */
export declare function findChromium(): string | undefined;

/** Path of Firefox. `FIREFOX_PATH` overrides. */
export declare function findFirefox(): string | undefined;

export interface WebKit {
  driver: string;
  xvfb: string;
  miniBrowser: string;
}
export declare function findWebKit(): WebKit | undefined;

export type BrowserName = 'chromium' | 'firefox' | 'webkit';

/** Those that `BROWSERS` asks for, or all. */
export declare function wantedBrowsers(): BrowserName[];

/** Those wanted that are installed. */
export declare function installedBrowsers(): { chromium?: string; firefox?: string; webkit?: WebKit };

/** Which of them sends this `User-Agent`. */
export declare function browserThatAsks(userAgent: string): BrowserName;

/** A port that was free a moment ago. */
export declare function freePort(): Promise<number>;

/** Starts a display and WebKit's driver on `port`; resolves with a function that stops both. */
export declare function startWebKitDriver(webkit: WebKit, port: number): Promise<() => void>;

/** Resolves once something answers at the address; rejects after `patience` milliseconds (default 20,000). */
export declare function answering(url: string, patience?: number): Promise<void>;
