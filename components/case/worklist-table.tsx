import { type IconName, iconPath } from '#components/ui/icon-path.ts';
import { Tag } from '#components/ui/tag.tsx';
import { StageMark, StageTracks } from './stage-track.tsx';

export type Trend = 'rising' | 'falling' | 'level';

const trendIcon = { rising: 'rising', falling: 'falling', level: 'level' } as const satisfies Record<Trend, IconName>;
const trends = Object.keys(trendIcon) as Trend[];

/** One case in two lines; every text is ready to show. */
export type WorklistRow = {
  id: number;
  name: string;
  address: string;
  amount: string;
  /** Months and trend, such as "4,1 mnd, stijgt". */
  months: string;
  trend: Trend;
  /** The stage's name, and its place on the staircase. */
  stage: string;
  at: number;
  step: string;
  /** Why, in one line of at most 58 characters. */
  why: string;
  /** A dated eviction, said in red before the why. */
  loss?: string;
  due: string;
  /** How late, or how soon; amber when it asks attention now. */
  dueWords: string;
  late?: true;
  owner: string;
};

/** Heads of the six columns, in order: tenant, arrears, stage, step and why, due, who. */
export type WorklistColumns = readonly [string, string, string, string, string, string];

/** The heads above all groups, for the eye; each table says its own to a screen reader. */
export function WorklistHead({ columns }: { columns: WorklistColumns }) {
  return (
    <div className="columns-head" aria-hidden="true">
      <table className="worklist-table">
        <Widths />
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
      </table>
    </div>
  );
}

/** The marks of all rows, drawn once: a row points to them. */
export function WorklistMarks({ stages }: { stages: number }) {
  return (
    <svg className="absolute size-0" aria-hidden="true">
      <StageTracks of={stages} />
      {trends.map((trend) => (
        <symbol key={trend} id={`trend-${trend}`} viewBox="0 0 24 24">
          <path d={iconPath[trendIcon[trend]]} />
        </symbol>
      ))}
    </svg>
  );
}

/** Every group's table shares these, so that the columns of all groups stand in line. */
function Widths() {
  return (
    <colgroup>
      <col className="col-tenant" />
      <col className="col-arrears" />
      <col className="col-stage" />
      <col />
      <col className="col-due" />
      <col className="col-owner" />
    </colgroup>
  );
}

/** The rows of one group. The keys j and k find a row by `data-row`. */
export function WorklistTable({ caption, columns, rows }: { caption: string; columns: WorklistColumns; rows: readonly WorklistRow[] }) {
  const [, , , , due, who] = columns;
  return (
    <table className="worklist-table">
      <caption className="sr-only">{caption}</caption>
      <Widths />
      <thead className="sr-only">
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-row={row.id}>
            <th scope="row">
              <a href={`/zaken/${row.id}`}>{row.name}</a>
              <small>{row.address}</small>
            </th>
            <td>
              <span className="amount">{row.amount}</span>
              <small>
                <svg className="icon" aria-hidden="true">
                  <use href={`#trend-${row.trend}`} />
                </svg>
                {` ${row.months}`}
              </small>
            </td>
            <td>
              <span className="stage">
                {row.stage}
                <StageMark at={row.at} />
              </span>
            </td>
            <td>
              <b>{row.step}</b>
              <small>
                {row.loss && <span className="row-loss">{row.loss} </span>}
                {row.why}
              </small>
            </td>
            <td data-label={due}>
              <span className="due">
                <span className="num">{row.due}</span>
                {row.late ? <Tag tone="due">{row.dueWords}</Tag> : <span className="quiet">{row.dueWords}</span>}
              </span>
            </td>
            <td data-label={who}>{row.owner}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
