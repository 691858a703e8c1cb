import { Form } from '../../core/forms.tsx'

/**
 * How a page says which messages have reached it and which were on its screen. The browser sends this form by itself;
 * without scripts the picture is loaded with the page, which is then a page that was looked at.
 */
export const Confirming = ({ personId, upTo }: { personId: string; upTo: number }) => (
  <>
    <Form action={`/messages/${personId}/marks`} class="dn">
      <input type="hidden" name="delivered" value={upTo} />
      <input type="hidden" name="seen" value="0" />
    </Form>
    {upTo > 0 && (
      <noscript>
        <img src={`/messages/${personId}/seen/${upTo}`} alt="" width="1" height="1" />
      </noscript>
    )}
  </>
)
