import { css } from 'lit';

/** A table that is wider than its place fades at the edge, because phones hide scroll bars. */
export const tableEdge = css`
  @supports (animation-timeline: scroll()) {
    .table-scroll {
      --_edge: left;
      /* Longhands, because minifiers put the timeline into the shorthand, where browsers reject it. */
      animation-name: past-the-edge;
      animation-timeline: scroll(self inline);
    }

    .table-scroll:dir(rtl) {
      --_edge: right;
    }

    @keyframes past-the-edge {
      from,
      99% {
        mask-image: linear-gradient(to var(--_edge), rgb(0 0 0 / 25%), #000 2em);
      }
      to {
        mask-image: none;
      }
    }
  }
`;
