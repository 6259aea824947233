import { catalogue } from '../../../app/catalogue.fr.js';
import { frenchDate } from '../../../app/text/dates.js';
import { frenchNumber } from '../../../app/text/numbers.js';

/** Counts of one day, in the order of the series. */
export interface ChartDay {
  day: string;
  values: readonly number[];
}

const WIDTH = 8;
const GAP = 2;
const HEIGHT = 64;

/** Bars of the last days, one above the other for two series, with the same figures in a table. */
export function DayChart({
  series,
  days,
}: {
  series: readonly string[];
  days: readonly ChartDay[];
}) {
  const words = catalogue.team.chart;
  const sum = ({ values }: ChartDay): number => values.reduce((total, value) => total + value, 0);
  const highest = Math.max(0, ...days.map(sum));
  const [first, last] = [days[0], days.at(-1)];
  if (highest === 0 || first === undefined || last === undefined)
    return <p className="mq-hint">{words.none}</p>;
  return (
    <figure className="mq-chart">
      <figcaption className="mq-chart__caption">
        {series.map((name, index) => (
          <span key={name} className="mq-chart__key">
            <span className={`mq-chart__mark mq-chart__mark--${String(index)}`} />
            {name}
          </span>
        ))}
        <span>{words.from(frenchDate(first.day), frenchDate(last.day))}</span>
      </figcaption>
      <svg
        className="mq-chart__bars"
        aria-hidden="true"
        viewBox={`0 0 ${String(days.length * (WIDTH + GAP))} ${String(HEIGHT)}`}
        preserveAspectRatio="none"
      >
        {days.map((day, at) => (
          <Bar key={day.day} at={at} values={day.values} highest={highest} />
        ))}
      </svg>
      <ChartTable series={series} days={days.filter((day) => sum(day) > 0).reverse()} />
    </figure>
  );
}

function Bar({ at, values, highest }: { at: number; values: readonly number[]; highest: number }) {
  const heights = values.map((value) => (value / highest) * HEIGHT);
  return (
    <>
      {heights.map((height, index) => {
        const below = heights.slice(0, index).reduce((total, one) => total + one, 0);
        return (
          <rect
            key={index}
            className={`mq-chart__bar--${String(index)}`}
            x={at * (WIDTH + GAP)}
            y={HEIGHT - below - height}
            width={WIDTH}
            height={height}
          />
        );
      })}
    </>
  );
}

function ChartTable({ series, days }: { series: readonly string[]; days: readonly ChartDay[] }) {
  const words = catalogue.team.chart;
  return (
    <details className="mq-chart__table">
      <summary>{words.table}</summary>
      <table className="mq-team__figures">
        <caption>{words.otherDays}</caption>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            {series.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, values }) => (
            <tr key={day}>
              <th scope="row">{frenchDate(day)}</th>
              {values.map((value, index) => (
                <td key={series[index]}>{frenchNumber(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
