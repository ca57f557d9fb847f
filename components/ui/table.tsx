import type { ReactNode } from 'react';

export type Column<Row> = {
  key: string;
  label: string;
  /** An amount or a count: at the right, digits of one width. */
  number?: boolean;
  cell: (row: Row) => ReactNode;
};

/** A plain table whose first column names the row. On a phone each row becomes a block of labelled lines. */
export function Table<Row>({
  caption,
  hideCaption,
  columns,
  rows,
  rowKey,
  foot,
}: {
  caption: string;
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Cells of the total, one per column; empty text leaves a cell blank. */
  foot?: readonly ReactNode[];
}) {
  return (
    <table className="table">
      <caption className={hideCaption ? 'sr-only' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.number ? 'num' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.key} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} data-label={column.label} className={column.number ? 'num' : undefined}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {foot && (
        <tfoot>
          <tr>
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.key} scope="row">
                  {foot[index]}
                </th>
              ) : (
                <td key={column.key} data-label={foot[index] ? column.label : undefined} className={column.number ? 'num' : undefined}>
                  {foot[index]}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
