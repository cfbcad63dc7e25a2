import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';

// What is kept on the global object stays in the bundle.
Object.assign(globalThis, { kept: [LitElement, html, css, nothing, Task] });
