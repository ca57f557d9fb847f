'use client';

import type { ReactNode } from 'react';

/** `state`: walked, where the case stands, or still ahead. `lines` are dates and durations as text. */
export type PathStop = { state: 'walked' | 'here' | 'ahead'; label: string; lines: readonly string[] };

export type PathFork = {
  home: { label: string; words: string };
  /** `dated`: an eviction date is set, so the line and its words turn red. */
  loss: { label: string; words: string; dated?: boolean };
};

const stopClass = { walked: undefined, here: 'path-here', ahead: 'path-ahead' } as const satisfies Record<
  PathStop['state'],
  string | undefined
>;

/** The stages walked, where the case stands, and a fork: the home on top, eviction faint below. */
export function Path({
  title,
  titleId,
  stops,
  fork,
}: {
  title: string;
  titleId: string;
  stops: readonly PathStop[];
  /** Left out when the case has ended. */
  fork?: PathFork;
}) {
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className="sr-only">
        {title}
      </h2>
      <ol className="path">
        {stops.map((stop, index) => (
          <li
            key={stop.label}
            className={`${stopClass[stop.state] ?? ''}${!fork && index === stops.length - 1 ? ' path-end' : ''}`}
            aria-current={stop.state === 'here' ? 'step' : undefined}
          >
            <b>{stop.label}</b>
            {stop.lines.map((line) => (
              <span key={line} className={stop.state === 'here' ? 'path-now' : undefined}>
                {line}
              </span>
            ))}
          </li>
        ))}
        {fork && <Fork {...fork} />}
      </ol>
    </section>
  );
}

function Fork({ home, loss }: PathFork) {
  return (
    <li className={loss.dated ? 'path-fork path-dated' : 'path-fork'}>
      <svg
        viewBox="0 0 330 130"
        preserveAspectRatio="xMinYMin meet"
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path className="path-to-home" d="M4 44.5C60 44.5 66 14 118 14" />
        <path className="path-to-loss" d="M4 44.5C60 44.5 66 92 118 92" />
        <path className="path-roof" d="M124 17 139 4l15 13" />
        <path className="path-walls" d="M128.5 14v12.5h21V14" />
        <path className="path-cross" d="M132 86l12 12m0-12-12 12" />
      </svg>
      <div className="path-home">
        <SmallMark>
          <path className="path-roof" d="M1 17 16 4l15 13" />
          <path className="path-walls" d="M5.5 14v12.5h21V14" />
        </SmallMark>
        <b>{home.label}</b>
        <span>{home.words}</span>
      </div>
      <div className="path-loss">
        <SmallMark>
          <path className="path-cross" d="M10 8l12 12m0-12-12 12" />
        </SmallMark>
        <b>{loss.label}</b>
        <span>{loss.words}</span>
      </div>
    </li>
  );
}

/** The end of a branch once the path stands upright on a narrow screen. */
function SmallMark({ children }: { children: ReactNode }) {
  return (
    <svg className="path-small-mark" viewBox="0 0 32 28" fill="none" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      {children}
    </svg>
  );
}
