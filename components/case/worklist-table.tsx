import { Icon, type IconName } from '#components/ui/icon.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { StageTrack } from './stage-track.tsx';

type Trend = 'rising' | 'falling' | 'level';

const trendIcon = { rising: 'rising', falling: 'falling', level: 'level' } as const satisfies Record<Trend, IconName>;

/** One case in two lines; every text is ready to show. */
export type WorklistRow = {
  id: string;
  href: string;
  name: string;
  address: string;
  amount: string;
  /** Months and trend, such as "4,1 mnd, stijgt". */
  months: string;
  trend: Trend;
  stage: { label: string; at: number; of: number };
  step: string;
  /** Why, in one line of at most 58 characters. */
  why: string;
  /** A dated eviction, said in red before the why. */
  loss?: string;
  due: string;
  /** How late, or how soon; amber when it asks attention now. */
  dueWords: string;
  late: boolean;
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
              <a href={row.href}>{row.name}</a>
              <small>{row.address}</small>
            </th>
            <td>
              <span className="amount">{row.amount}</span>
              <small>
                <Icon name={trendIcon[row.trend]} /> {row.months}
              </small>
            </td>
            <td>
              <span className="stage">
                {row.stage.label}
                <StageTrack at={row.stage.at} of={row.stage.of} />
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
