/**
 * Entry point of the script-tag file with the Spanish words alone. It goes beside any other entry point that has English
 * only, and shares the page's languages with it; it may run before or after it.
 */
import './locales/es.js';
