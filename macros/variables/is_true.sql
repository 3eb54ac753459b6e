{#- Whether a variable, maybe as text, says true. Anything but true and false is an error, never a silent false. -#}
{%- macro is_true(value, name) -%}
{%- set text = value | string | trim | lower -%}
{%- if text not in ['true', 'false'] -%}
    {{ exceptions.raise_compiler_error("Variable " ~ name ~ " is '" ~ value ~ "'. It must be true or false.") }}
{%- endif -%}
{{ return(text == 'true') }}
{%- endmacro -%}
