import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Checkbox } from 'react-aria-components/Checkbox';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useStore } from 'zustand';
import { setTuning } from '../view/actions';
import { storageWorks } from '../view/deviceStorage';
import { settings, THEMES } from '../view/settings';
import { viewStore } from '../view/store';
import { isLanguage, LANGUAGES, languageName } from '../words/languages';
import { type MessageId, text } from '../words/text';
import { useLanguage } from '../words/useWords';
import { DeviceMemory } from './DeviceMemory';
import { forgetEverything } from './forgetEverything';
import { OfflineSettings } from './offline/OfflineSettings';
import { PageDialog } from './PageDialog';
import { chooseLanguage } from './pageLanguage';
import { isTheme, setTheme } from './theme';

/** What a person sets once: kept on this device, and all of it can be forgotten. */
export default function SettingsDialog({ onClose }: { onClose: () => void }) {
  const language = useLanguage();
  const theme = useStore(settings, (state) => state.theme);
  const tone = useStore(viewStore, ({ tuning }) => Math.round(tuning.skinTone));
  const less = useStore(settings, ({ lessMotion }) => lessMotion);
  const guided = useStore(settings, (state) => state.guided);
  return (
    <PageDialog title={text('settings.title')} onClose={onClose}>
      <Choice
        label="settings.language"
        value={language}
        options={LANGUAGES.map((name) => [name, languageName(name)])}
        onChange={(next) => {
          if (isLanguage(next)) void chooseLanguage(next);
        }}
      />
      <Choice
        label="settings.theme"
        value={theme}
        options={THEMES.map((name) => [name, text(`theme.${name}`)])}
        onChange={(next) => {
          if (isTheme(next)) setTheme(next);
        }}
      />
      <Choice
        label="settings.skinTone"
        value={String(tone)}
        options={([0, 1, 2] as const).map((name) => [String(name), text(`settings.skinTone.${name}`)])}
        onChange={(next) => setTuning({ skinTone: Number(next) })}
      />
      <Choice
        label="settings.motion"
        value={less ? 'less' : 'system'}
        options={[
          ['system', text('settings.motion.system')],
          ['less', text('settings.motion.less')],
        ]}
        onChange={(next) => settings.setState({ lessMotion: next === 'less' })}
      />
      <Checkbox className="check" isSelected={guided} onChange={(on) => settings.setState({ guided: on })}>
        {text('settings.guided')}
      </Checkbox>
      <p className="dialog-quiet">{text(storageWorks() ? 'settings.kept' : 'settings.notKept')}</p>
      <OfflineSettings />
      <DeviceMemory />
      <Forget />
    </PageDialog>
  );
}

interface ChoiceProps {
  label: MessageId;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <RadioGroup className="dialog-part" value={value} onChange={onChange} orientation="horizontal">
      <Label className="dialog-subtitle">{text(label)}</Label>
      <div className="dialog-options">
        {options.map(([one, words]) => (
          <Radio key={one} value={one} className="option">
            {words}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

function Forget() {
  const [step, setStep] = useState<'ask' | 'sure'>('ask');
  const [said, setSaid] = useState('');
  const forget = async () => {
    const left = await forgetEverything();
    setStep('ask');
    setSaid(
      left.length === 0
        ? text('settings.forgotten')
        : text('settings.forgetFailed', { cause: left.join(' ') }),
    );
  };
  return (
    <section className="dialog-part">
      <h3 className="dialog-subtitle">{text('settings.forget')}</h3>
      <p className="dialog-quiet">{text('settings.forgetWhat')}</p>
      <div className="dialog-row">
        {step === 'ask' ? (
          <Button className="dialog-button" onPress={() => setStep('sure')}>
            {text('settings.forget')}
          </Button>
        ) : (
          <>
            <Button autoFocus className="dialog-button" onPress={() => setStep('ask')}>
              {text('settings.forgetNo')}
            </Button>
            <Button className="dialog-button dialog-button-danger" onPress={() => void forget()}>
              {text('settings.forgetSure')}
            </Button>
          </>
        )}
      </div>
      <p className="dialog-quiet" role="status">
        {said}
      </p>
    </section>
  );
}
