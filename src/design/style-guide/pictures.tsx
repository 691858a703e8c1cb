import { Drawing, type DrawingName, type SceneName } from '../drawing.tsx'
import { drawings, icons, scenes } from '../drawings.ts'
import { Icon, type IconName } from '../icon.tsx'
import { Sky } from '../page/sky.tsx'
import { Part } from './part.tsx'

export const Pictures = () => (
  <Part
    id="drawing"
    title="Drawing"
    words="Flat shapes with a dark blue outline and rounded ends. One soft shadow, one highlight, a broken line for the ground. Objects and places, or people from behind: no faces, no medical symbols."
  >
    <div class="hl-card mb3">
      <div class="sg-ills">
        {(Object.keys(drawings) as DrawingName[]).map(name => (
          <div key={name}>
            <Drawing name={name} size="l" />
            <p class="sg-cap mt1">{name}</p>
          </div>
        ))}
      </div>
    </div>
    {(Object.keys(scenes) as SceneName[]).map(name => (
      <Sky key={name} scene={name} story class="mb3" />
    ))}
    <div class="hl-card">
      <div class="sg-icons">
        {(Object.keys(icons) as IconName[]).map(name => (
          <div key={name} class="pv2">
            <Icon name={name} />
            <p class="sg-cap">{name}</p>
          </div>
        ))}
      </div>
    </div>
  </Part>
)
