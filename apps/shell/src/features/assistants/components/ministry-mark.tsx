import './ministry-mark.css';

/**
 * The pictogram of a ministry, beside its name: ministries never differ by a colour. One that is
 * not known gets a public building.
 *
 * @param ministry the id of the ministry, `justice`
 */
export function MinistryMark({ ministry }: { ministry: string }) {
  return <span className={`mq-mark mq-icon mq-mark--${ministry}`} aria-hidden="true" />;
}
