{#- The options of COPY: those of `options`, and a format and delimiter that stand beside them. -#}
{% macro render_write_options(config) %}
  {% set written = config.get('options', {}) %}
  {% if written is not mapping %}
    {% do exceptions.raise_compiler_error('The options argument must be a dictionary') %}
  {% endif %}
  {% set options = {} %}
  {% for name, value in written.items() %}{% do options.update({name: render(value)}) %}{% endfor %}
  {% for name in ['format', 'delimiter'] if config.get(name) %}
    {% do options.update({name: render(config.get(name))}) %}
  {% endfor %}
  {{ return(options) }}
{% endmacro %}

{#- A relative file lies below the project's folder, where files are looked for too: DuckDB itself would start from elsewhere. -#}
{% macro write_to_file(relation, location, options) %}
  {%- set folder = run_query("select current_setting('file_search_path')").rows[0][0] -%}
  {%- set is_relative = folder and not modules.re.match('/|[A-Za-z]:|[a-z0-9]+://', location) -%}
  {% call statement('write_to_file') -%}
    copy {{ relation }} to '{{ folder ~ '/' if is_relative }}{{ location }}' ({{ options }})
  {%- endcall %}
{% endmacro %}

{% macro location_exists(location) -%}{{ return(adapter.location_exists(location)) }}{%- endmacro %}
