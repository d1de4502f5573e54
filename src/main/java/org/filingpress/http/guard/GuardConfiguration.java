package org.filingpress.http.guard;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.filingpress.http.problem.ProblemWriter;
import org.filingpress.http.problem.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Nothing is open unless it is named here. */
@Configuration(proxyBeanMethods = false)
public class GuardConfiguration {

  @Bean
  Keys keys() {
    return new Keys();
  }

  @Bean
  Access access() {
    return new Access();
  }

  @Bean
  Audit audit(Access access) {
    return new Audit(access);
  }

  @Bean
  Door door(Keys keys) {
    return new Door(keys);
  }

  @Bean
  SecurityFilterChain guard(HttpSecurity http, Keys keys) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers("/actuator/health", "/actuator/health/*")
                    .permitAll()
                    .requestMatchers("/openapi", "/openapi.yaml", "/openapi/filing.schema.json")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasRole(Role.ADMIN.name())
                    .requestMatchers("/api/**")
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .addFilterBefore(new LocalUser(keys), AnonymousAuthenticationFilter.class)
        // Clients bring their key with each request; a browser keeps none that could be abused.
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            failures ->
                failures
                    .authenticationEntryPoint(
                        (request, response, failure) ->
                            ProblemWriter.write(
                                request,
                                response,
                                Refusal.of(HttpStatus.UNAUTHORIZED, "http.unauthenticated")
                                    .with("WWW-Authenticate", "Bearer")))
                    .accessDeniedHandler(
                        (request, response, failure) ->
                            ProblemWriter.write(request, response, denied(request))))
        .build();
  }

  /** Where nothing is, nothing is forbidden. */
  private static Refusal denied(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/actuator/")
        ? Refusal.of(HttpStatus.FORBIDDEN, "http.forbidden")
        : Refusal.of(HttpStatus.NOT_FOUND, "http.not-found");
  }
}
