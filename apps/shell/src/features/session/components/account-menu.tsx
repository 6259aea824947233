import { useState } from 'react';
import { Link } from 'react-router';
import { assertUnreachable } from '../../../app/assert-unreachable.js';
import { catalogue } from '../../../app/catalogue.fr.js';
import { toRequestError } from '../../../app/graphql/request-error.js';
import { useViewer } from '../../../app/session/session-context.js';
import { signOut } from '../../../app/session/sign-out.js';
import {
  COLOR_SCHEMES,
  type ColorScheme,
  useColorScheme,
} from '../../../app/theme/color-scheme.js';
import { Menu } from '../../../app/ui/menu.js';
import { looksAfterAssistants, TEAM_PATH } from '../../team/index.js';
import './account-menu.css';

/** Who is signed in, the appearance, the shortcuts, the way out. */
export function AccountMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const viewer = useViewer();
  const name = `${viewer.givenName} ${viewer.usualName}`;
  const words = catalogue.account;
  return (
    <Menu
      stay
      name={catalogue.header.account(name)}
      label={<span className="mq-account__name">{name}</span>}
      buttonClass="mq-quiet-button mq-icon mq-icon--account mq-account__button"
    >
      <div className="mq-account">
        <p className="mq-account__who">
          <strong>{name}</strong>
          <span>{viewer.email}</span>
          <span>{viewer.organizationalUnit ?? viewer.ministryName}</span>
        </p>
        <AppearanceChoice />
        {looksAfterAssistants(viewer) ? (
          <Link className="mq-menu__item mq-icon mq-icon--team" to={TEAM_PATH}>
            {catalogue.header.team}
          </Link>
        ) : null}
        <button type="button" className="mq-menu__item" onClick={onShortcuts}>
          {words.shortcuts}
        </button>
        <SignOutButton />
      </div>
    </Menu>
  );
}

/** Light, dark, or as the system says. */
export function AppearanceChoice() {
  const [scheme, choose] = useColorScheme();
  return (
    <fieldset className="mq-appearance">
      <legend>{catalogue.account.appearance}</legend>
      {COLOR_SCHEMES.map((option) => (
        <label key={option} className="mq-appearance__option">
          <input
            type="radio"
            name="scheme"
            value={option}
            checked={scheme === option}
            onChange={() => {
              choose(option);
            }}
          />
          <span>{schemeName(option)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function schemeName(scheme: ColorScheme): string {
  const words = catalogue.account;
  switch (scheme) {
    case 'system':
      return words.system;
    case 'light':
      return words.light;
    case 'dark':
      return words.dark;
    default:
      return assertUnreachable(scheme);
  }
}

function SignOutButton() {
  const [state, setState] = useState<{ busy: boolean; error: string | null }>({
    busy: false,
    error: null,
  });
  const leave = async (): Promise<void> => {
    setState({ busy: true, error: null });
    try {
      await signOut();
    } catch (error) {
      setState({ busy: false, error: toRequestError(error).message });
    }
  };
  return (
    <>
      <button
        type="button"
        className="mq-menu__item mq-icon mq-icon--logout"
        disabled={state.busy}
        onClick={() => void leave()}
      >
        {state.busy ? catalogue.account.signingOut : catalogue.account.signOut}
      </button>
      <p role="alert" className="mq-account__error">
        {state.error}
      </p>
    </>
  );
}
