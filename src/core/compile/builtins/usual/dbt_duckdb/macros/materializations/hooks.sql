{% macro run_hooks(hooks, inside_transaction=True) %}
  {% for hook in hooks if (hook.transaction if hook.transaction is not none else true) == inside_transaction %}
    {% set code = render(hook.get('sql')) | trim %}
    {% if code | length > 0 %}
      {% call statement(auto_begin=inside_transaction) %}
        {{ code }}
      {% endcall %}
    {% endif %}
  {% endfor %}
{% endmacro %}
