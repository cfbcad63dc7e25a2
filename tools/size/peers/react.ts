import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { jsx, jsxs } from 'react/jsx-runtime';

// What is kept on the global object stays in the bundle.
Object.assign(globalThis, {
  kept: [createRoot, jsx, jsxs, memo, useCallback, useEffect, useMemo, useState],
});
