import { columns } from '../../core/settings/read/columns.ts';
import { fieldNames } from '../../words/settings/issues.ts';
import { resultWords } from '../../words/settings/result.ts';
import { toolWords as words } from '../../words/settings/tool.ts';

/** The columns of the inventory, folded: their names in the file and on the screens. The server draws it. */
export function Columns() {
  return (
    <details class="calc-fold link screen-only">
      <summary>{words.inventory}</summary>
      <table class="calc-columns">
        <tbody>
          {columns.map((column) => (
            <tr key={column}>
              <th scope="row">
                <code>{column}</code>
              </th>
              <td>
                {fieldNames[column]}
                {column in resultWords.choices && (
                  <span class="calc-hint">
                    {' '}
                    {resultWords.choices[column as keyof typeof resultWords.choices]
                      .map(([, label]) => label)
                      .join('、')}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
